// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.util.List;

/// The ways in which a stock is drawn on; each has segments of its own, in which cuts are settled
/// in the order in which they were made.
///
/// @param single for keys that concern one other entity: its answers come in the order of our
///   requests
/// @param shared for keys that concern several, one request after the other
/// @param relay for pads, which are written off before they are used
record Rooms(Stockroom single, Stockroom shared, Stockroom relay) {
  Rooms(String stock, Setting setting, Desk desk, Strongbox strongbox, Retiring retiring) {
    this(
        new Stockroom(stock, true, setting, desk, strongbox, retiring),
        new Stockroom(stock, false, setting, desk, strongbox, retiring),
        new Stockroom(stock, false, setting, desk, strongbox, retiring));
  }

  List<Stockroom> all() {
    return List.of(single, shared, relay);
  }
}
