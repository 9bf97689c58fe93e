// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.nio.file.Path;

class SqliteLedgerTest extends LedgerContract {
  @Override
  Shelf shelf(Path folder) {
    return Shelf.sqlite(folder);
  }
}
