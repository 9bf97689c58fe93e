// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import yugma.evidence.keyload.TwoSites;

/// Copies of a site's database, as a backup would hold; made and put back while nothing has it
/// open.
final class Copies {
  private static final List<String> ENDS = List.of("", "-wal");

  private final TwoSites sites;

  Copies(TwoSites sites) {
    this.sites = sites;
  }

  void make(TwoSites.Place place) throws IOException {
    for (String end : ENDS) {
      Path file = store(place, end);
      if (Files.exists(file)) {
        Files.copy(file, copy(place, end), StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.deleteIfExists(copy(place, end));
      }
    }
  }

  boolean has(TwoSites.Place place) {
    return Files.exists(copy(place, ""));
  }

  void putBack(TwoSites.Place place) throws IOException {
    Files.deleteIfExists(store(place, "-shm"));
    for (String end : ENDS) {
      Files.deleteIfExists(store(place, end));
      if (Files.exists(copy(place, end))) {
        Files.copy(copy(place, end), store(place, end));
      }
    }
  }

  private Path store(TwoSites.Place place, String end) {
    return sites.site(place.site()).resolve(place.store() + end);
  }

  private Path copy(TwoSites.Place place, String end) {
    return sites.site(place.site()).resolve("copy-of-" + place.store() + end);
  }
}
