// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import yugma.kernel.time.Time;

class JournalTest {
  private record Clicked(int bit) implements Entry {}

  @Test
  void keepsEntriesInTheOrderOfRecording() {
    Journal journal = Journal.inMemory();
    for (int i = 0; i < 3_000; i++) {
      journal.record(Time.ofPicos(i / 2), new Clicked(i));
    }
    assertThat(journal.isOn()).isTrue();
    assertThat(journal.size()).isEqualTo(3_000);
    long expected = 0;
    for (Journal.Line line : journal) {
      assertThat(line)
          .isEqualTo(
              new Journal.Line(Time.ofPicos(expected / 2), expected, new Clicked((int) expected)));
      expected++;
    }
    assertThat(expected).isEqualTo(3_000);
  }

  @Test
  void refusesToGoBackInTime() {
    Journal journal = Journal.inMemory();
    journal.record(Time.ofSeconds(2), new Clicked(0));
    assertThatThrownBy(() -> journal.record(Time.ofSeconds(1), new Clicked(1)))
        .hasMessage("time is 1 s, must not precede the last entry at 2 s");
  }

  @Test
  void offKeepsNothing() {
    Journal journal = Journal.off();
    journal.record(Time.ZERO, new Clicked(0));
    assertThat(journal.isOn()).isFalse();
    assertThat(journal.size()).isZero();
    assertThat(journal).isEmpty();
  }
}
