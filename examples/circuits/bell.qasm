// A Bell pair. Expect c = 00 and c = 11, each in half of the shots.
OPENQASM 3.0;
include "stdgates.inc";

qubit[2] q;
bit[2] c;

h q[0];
cx q[0], q[1];
c = measure q;
