// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errormodel;

/// How many things of a size this process can hold: half of the largest heap it may have, so that
/// what is too large is refused in words before the memory ends.
final class HeapRoom {
  private HeapRoom() {}

  /// @param bytes of each
  static long most(long bytes) {
    return Runtime.getRuntime().maxMemory() / 2 / bytes;
  }

  /// What to do about it, to end a refusal.
  static String remedy() {
    return "fit in the memory of "
        + (Runtime.getRuntime().maxMemory() >> 20)
        + " MiB; take fewer rounds, or more memory by YUGMA_JAVA_OPTS=-Xmx…";
  }
}
