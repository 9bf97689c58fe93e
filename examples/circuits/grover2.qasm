// Grover's search among four items by one question: expect found = 10 in every shot.
OPENQASM 3.0;
include "stdgates.inc";

const bit[2] secret = "10";
qubit[2] q;
bit[2] found;

// Flips the sign of the item that is searched for.
def ask(qubit[2] item) {
  for int i in [0:1] {
    if (!secret[i]) x item[i];
  }
  cz item[0], item[1];
  for int i in [0:1] {
    if (!secret[i]) x item[i];
  }
}

h q;
ask(q);

// Turns all amplitudes about their mean.
h q;
negctrl(2) @ gphase(pi) q[0], q[1];
h q;
found = measure q;
