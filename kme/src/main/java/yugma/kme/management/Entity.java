// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import yugma.kme.http.Traffic;
import yugma.kme.party.Registry;

/// The entity that is managed.
///
/// Safe for any thread.
public interface Entity {
  /// How it stands; costs no access to the store.
  EntityState state();

  /// Why it cannot serve now; empty where it can.
  List<String> hindrances();

  /// Its applications and who may share keys.
  Registry registry();

  /// What its listeners have seen, by plane.
  Map<String, Traffic> traffic();

  /// Voids all that a stock holds; done, and durable, when this returns.
  ///
  /// @param why for the audit log
  /// @throws IOException where the store did not take it
  void clear(String stock, String why) throws IOException;
}
