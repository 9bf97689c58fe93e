// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.journal;

/// Something that happened in a run, such as `record Clicked(String detector, int bit)`.
///
/// An open choice: every package has its own, each an immutable record.
public interface Entry {}
