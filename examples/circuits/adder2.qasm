// OpenQASM 2: the sum of two numbers of two bits, 3 + 2, by the adder of Cuccaro et al.,
// arXiv:quant-ph/0410184. Expect sum = 101 in every shot.
OPENQASM 2.0;
include "qelib1.inc";

gate maj a, b, c { cx c, b; cx c, a; ccx a, b, c; }
gate uma a, b, c { ccx a, b, c; cx c, a; cx a, b; }

qreg carry[1];
qreg a[2];
qreg b[2];
qreg high[1];
creg sum[3];

x a[0];
x a[1];
x b[1];
barrier a, b;
maj carry[0], b[0], a[0];
maj a[0], b[1], a[1];
cx a[1], high[0];
uma a[0], b[1], a[1];
uma carry[0], b[0], a[0];
measure b[0] -> sum[0];
measure b[1] -> sum[1];
measure high[0] -> sum[2];
