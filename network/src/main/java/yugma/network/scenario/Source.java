// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

/// Where values of a scenario come from: a paper, a data sheet, a measurement.
///
/// @param id by which values cite it
/// @param text the reference itself
public record Source(String id, String text) {}
