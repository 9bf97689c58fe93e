// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

/// Which part of a network an item describes.
enum Role {
  NODE("node"),
  LINK("link");

  private final String noun;

  Role(String noun) {
    this.noun = noun;
  }

  String noun() {
    return noun;
  }
}
