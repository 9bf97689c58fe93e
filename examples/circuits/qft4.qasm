// The quantum Fourier transform of four qubits, and back by the rotations that it is made of.
// The number 5 is written as phases and read out: expect c = 0101 in every shot.
OPENQASM 3.0;
include "stdgates.inc";

const int n = 4;
const int number = 5;
qubit[n] q;
bit[n] c;

// The state that the transform makes of the number: qubit j turns by 2 pi number 2^j / 2^n.
h q;
for int j in [0:n - 1] {
  p(2 * pi * number * 2 ** j / 2 ** n) q[j];
}

// The inverse transform.
for int j in [0:n / 2 - 1] {
  swap q[j], q[n - 1 - j];
}
for int j in [0:n - 1] {
  for int k in [0:j - 1] {
    inv @ cp(pi / 2 ** (j - k)) q[k], q[j];
  }
  h q[j];
}
c = measure q;
