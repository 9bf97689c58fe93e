// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.request;

/// When and as what an end hands a pair to its application ([Kozlowski
/// 2020](https://arxiv.org/abs/2010.02575), section 4.1).
public enum Delivery {
  /// As a stored qubit, once the other end has confirmed the pair.
  KEEP,
  /// As a stored qubit as soon as the end's own link has it; what it was follows later.
  EARLY,
  /// As a bit: measured as soon as the end's own link has it, told once the pair is confirmed.
  MEASURE
}
