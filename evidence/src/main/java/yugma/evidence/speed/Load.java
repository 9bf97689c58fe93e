// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import java.util.List;

/// A piece of work whose speed is measured, in one or more cases.
///
/// Speeds are measurements: they differ from run to run and never reach a `result.json`.
public interface Load {
  /// What `yugma speed` calls it, such as `kernel`.
  String name();

  /// Measures every case, one after the other, on the calling thread.
  List<Case> measure();

  /// One measured case.
  ///
  /// @param name such as `entities_1000`
  record Case(String name, List<Figure> figures) {
    public Case {
      figures = List.copyOf(figures);
    }
  }

  /// One measured number.
  ///
  /// @param name with its unit, such as `events_per_cpu_s`, or `value`
  /// @param unit of a `value`, such as `ms`; empty if the name says it
  record Figure(String name, double value, String unit) {

    /// One whose name says the unit.
    public Figure(String name, double value) {
      this(name, value, "");
    }
  }
}
