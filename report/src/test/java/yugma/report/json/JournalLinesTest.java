// SPDX-License-Identifier: Apache-2.0
package yugma.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yugma.kernel.journal.Journal;
import yugma.kernel.time.Time;
import yugma.network.link.LinkState;
import yugma.network.link.StateEntry;
import yugma.network.relay.RelayEntry;

class JournalLinesTest {
  @Test
  void writesOneObjectForEachEntry() {
    Journal journal = Journal.inMemory();
    journal.record(Time.ofSeconds(2), new StateEntry("a-b", Time.ofSeconds(2), LinkState.ALARM));
    journal.record(
        Time.ofMillis(2500),
        new RelayEntry.Rerouted(
            "keys", List.of(List.of("a-b")), List.of(List.of("a-c", "c-b")), RelayEntry.Why.ALARM));

    assertThat(journal)
        .extracting(JournalLines::of)
        .containsExactly(
            "{\"time_s\":2.0,\"sequence\":0,\"entry\":\"state\",\"link\":\"a-b\",\"from\":2.0,"
                + "\"state\":\"alarm\"}",
            "{\"time_s\":2.5,\"sequence\":1,\"entry\":\"rerouted\",\"demand\":\"keys\","
                + "\"before\":[[\"a-b\"]],\"after\":[[\"a-c\",\"c-b\"]],\"why\":\"alarm\"}");
  }
}
