// A qubit in three, of which one is flipped at random; two parities tell which, and it is put right.
// Expect logical = 1 in every shot, and broken = 00, 01, 10 and 11 in a quarter of the shots each:
// the number of the qubit that was flipped, 3 for none.
OPENQASM 3.0;
include "stdgates.inc";

qubit[3] data;
qubit[2] parity;
qubit[2] dice;
bit[2] broken;
bit[2] syndrome;
bit logical;

x data[0];
cx data[0], data[1];
cx data[0], data[2];

h dice;
broken = measure dice;
if (broken != 3) x data[uint[2](broken)];

cx data[0], parity[0];
cx data[1], parity[0];
cx data[1], parity[1];
cx data[2], parity[1];
syndrome = measure parity;

switch (syndrome) {
  case 1 { x data[0]; }
  case 3 { x data[1]; }
  case 2 { x data[2]; }
  default { }
}

cx data[0], data[1];
cx data[0], data[2];
logical = measure data[0];
