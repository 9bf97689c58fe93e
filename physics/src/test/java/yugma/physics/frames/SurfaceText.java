// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

/// A circuit of `stim gen --code surface_code --task rotated_memory_z --distance 3 --rounds 3
/// --after_clifford_depolarization 0.001 --before_measure_flip_probability 0.001
/// --after_reset_flip_probability 0.001 --before_round_data_depolarization 0.001`, Stim at 79ae4f1.
final class SurfaceText {
  static final String D3_R3 =
      """
      R 1 3 5 8 10 12 15 17 19
      X_ERROR(0.001) 1 3 5 8 10 12 15 17 19
      R 2 9 11 13 14 16 18 25
      X_ERROR(0.001) 2 9 11 13 14 16 18 25
      TICK
      DEPOLARIZE1(0.001) 1 3 5 8 10 12 15 17 19
      H 2 11 16 25
      DEPOLARIZE1(0.001) 2 11 16 25
      TICK
      CX 2 3 16 17 11 12 15 14 10 9 19 18
      DEPOLARIZE2(0.001) 2 3 16 17 11 12 15 14 10 9 19 18
      TICK
      CX 2 1 16 15 11 10 8 14 3 9 12 18
      DEPOLARIZE2(0.001) 2 1 16 15 11 10 8 14 3 9 12 18
      TICK
      CX 16 10 11 5 25 19 8 9 17 18 12 13
      DEPOLARIZE2(0.001) 16 10 11 5 25 19 8 9 17 18 12 13
      TICK
      CX 16 8 11 3 25 17 1 9 10 18 5 13
      DEPOLARIZE2(0.001) 16 8 11 3 25 17 1 9 10 18 5 13
      TICK
      H 2 11 16 25
      DEPOLARIZE1(0.001) 2 11 16 25
      TICK
      X_ERROR(0.001) 2 9 11 13 14 16 18 25
      MR 2 9 11 13 14 16 18 25
      X_ERROR(0.001) 2 9 11 13 14 16 18 25
      DETECTOR(0, 4, 0) rec[-4]
      DETECTOR(2, 2, 0) rec[-7]
      DETECTOR(4, 4, 0) rec[-2]
      DETECTOR(6, 2, 0) rec[-5]
      REPEAT 2 {
          TICK
          DEPOLARIZE1(0.001) 1 3 5 8 10 12 15 17 19
          H 2 11 16 25
          DEPOLARIZE1(0.001) 2 11 16 25
          TICK
          CX 2 3 16 17 11 12 15 14 10 9 19 18
          DEPOLARIZE2(0.001) 2 3 16 17 11 12 15 14 10 9 19 18
          TICK
          CX 2 1 16 15 11 10 8 14 3 9 12 18
          DEPOLARIZE2(0.001) 2 1 16 15 11 10 8 14 3 9 12 18
          TICK
          CX 16 10 11 5 25 19 8 9 17 18 12 13
          DEPOLARIZE2(0.001) 16 10 11 5 25 19 8 9 17 18 12 13
          TICK
          CX 16 8 11 3 25 17 1 9 10 18 5 13
          DEPOLARIZE2(0.001) 16 8 11 3 25 17 1 9 10 18 5 13
          TICK
          H 2 11 16 25
          DEPOLARIZE1(0.001) 2 11 16 25
          TICK
          X_ERROR(0.001) 2 9 11 13 14 16 18 25
          MR 2 9 11 13 14 16 18 25
          X_ERROR(0.001) 2 9 11 13 14 16 18 25
          SHIFT_COORDS(0, 0, 1)
          DETECTOR(2, 0, 0) rec[-8] rec[-16]
          DETECTOR(2, 2, 0) rec[-7] rec[-15]
          DETECTOR(4, 2, 0) rec[-6] rec[-14]
          DETECTOR(6, 2, 0) rec[-5] rec[-13]
          DETECTOR(0, 4, 0) rec[-4] rec[-12]
          DETECTOR(2, 4, 0) rec[-3] rec[-11]
          DETECTOR(4, 4, 0) rec[-2] rec[-10]
          DETECTOR(4, 6, 0) rec[-1] rec[-9]
      }
      X_ERROR(0.001) 1 3 5 8 10 12 15 17 19
      M 1 3 5 8 10 12 15 17 19
      DETECTOR(0, 4, 1) rec[-3] rec[-6] rec[-13]
      DETECTOR(2, 2, 1) rec[-5] rec[-6] rec[-8] rec[-9] rec[-16]
      DETECTOR(4, 4, 1) rec[-1] rec[-2] rec[-4] rec[-5] rec[-11]
      DETECTOR(6, 2, 1) rec[-4] rec[-7] rec[-14]
      OBSERVABLE_INCLUDE(0) rec[-7] rec[-8] rec[-9]
      """;

  private SurfaceText() {}
}
