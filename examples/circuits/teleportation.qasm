// A state moves from one qubit to another by a Bell pair and two bits.
// What arrives is undone, so expect verdict = 0 in every shot; each of the two bits in sent is 1 in
// half of the shots, whatever the other.
OPENQASM 3.0;
include "stdgates.inc";

gate prepare q { U(0.3, 0.2, 0.1) q; }

qubit message;
qubit[2] pair;
bit[2] sent;
bit verdict;

prepare message;
h pair[0];
cx pair[0], pair[1];

cx message, pair[0];
h message;
sent[0] = measure message;
sent[1] = measure pair[0];

if (sent[1]) x pair[1];
if (sent[0]) z pair[1];

inv @ prepare pair[1];
verdict = measure pair[1];
