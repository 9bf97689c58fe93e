// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.journal;

import java.util.Collections;
import java.util.Iterator;
import yugma.kernel.time.Time;

/// A journal that keeps nothing.
enum EmptyJournal implements Journal {
  ONLY;

  @Override
  public boolean isOn() {
    return false;
  }

  @Override
  public void record(Time time, Entry entry) {}

  @Override
  public int size() {
    return 0;
  }

  @Override
  public Iterator<Line> iterator() {
    return Collections.emptyIterator();
  }
}
