// Iterative phase estimation: one qubit is measured bit by bit, and what is known already is turned
// back before the next. The phase 2 pi 11/16 has four bits, so expect digits = 1011 in every shot.
OPENQASM 3.0;
include "stdgates.inc";

const int n = 4;
const float phase = 2 * pi * 11 / 16;

qubit reader;
qubit state;
bit[n] digits;

x state;
for int i in [0:n - 1] {
  reset reader;
  h reader;
  // The lowest digit first: the highest power of the gate.
  ctrl @ pow(2 ** (n - 1 - i)) @ p(phase) reader, state;
  float known = 0;
  for int j in [0:i - 1] {
    if (digits[j]) known += pi / 2 ** (i - j);
  }
  p(-known) reader;
  h reader;
  digits[i] = measure reader;
}
