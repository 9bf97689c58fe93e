// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

/// What the two ends of a link say to each other.
public interface LinkMessage {}
