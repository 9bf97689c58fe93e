// Subroutines and arrays: three coins are thrown twenty times, and what most of them show is counted.
// Expect heads + tails = 20, and heads as 20 throws of a fair coin have it: 10 on average.
OPENQASM 3.0;
include "stdgates.inc";

const int throws = 20;
qubit[3] coins;

def flip(qubit[3] q) -> bit[3] {
  reset q;
  h q;
  return measure q;
}

def most(bit[3] shown) -> int {
  int ones = popcount(shown);
  return int(ones >= 2);
}

def count(readonly array[int, #dim = 1] results, int wanted) -> int {
  int found = 0;
  for int i in [0:sizeof(results) - 1] {
    if (results[i] == wanted) found += 1;
  }
  return found;
}

array[int, throws] results;
for int i in [0:throws - 1] {
  bit[3] shown = flip(coins);
  results[i] = most(shown);
}

output int heads;
output int tails;
heads = count(results, 1);
tails = count(results, 0);
