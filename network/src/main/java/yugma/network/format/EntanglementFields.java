// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import static yugma.network.format.CommonFields.SOURCE;
import static yugma.network.format.CommonFields.TITLE;
import static yugma.network.format.Format.ASSUMED;

import yugma.network.format.FieldType.Duration;
import yugma.network.format.FieldType.Ids;
import yugma.network.format.FieldType.MapOf;
import yugma.network.format.FieldType.Nested;

/// The fields of what makes entangled pairs, and of who asks for them.
final class EntanglementFields {
  static final Section MEMORY =
      Section.of(
          "memory",
          Field.whole("slots", Unit.NONE, "[1, 1000000]", "qubits that hold halves of pairs")
              .usually("[1, 10000]"),
          Field.choice("decay", "how the coherence falls with time", "exponential", "gaussian")
              .orElse("exponential", ASSUMED),
          Field.of("t1", new Duration(), "time constant of the energy")
              .orDerived("its energy never decays")
              .when("decay", "exponential"),
          Field.of("t2", new Duration(), "time constant of the coherence, at most 2 t1")
              .orDerived("2 t1; without t1 its coherence never decays")
              .when("decay", "exponential"),
          Field.of("t2_star", new Duration(), "the coherence is exp(-(t / t2_star)²)")
              .when("decay", "gaussian"),
          Field.real(
                  "dephasing_per_attempt",
                  Unit.NONE,
                  "[0, 0.5]",
                  "probability of a phase flip of a stored qubit at each attempt of its node")
              .usually("[0, 0.05]")
              .orElse("0", ASSUMED),
          SOURCE);

  static final Section PROCESSOR =
      Section.of(
          "processor",
          Field.real("gate2_fidelity", Unit.NONE, "[0.25, 1]", "average, of its two-qubit gate")
              .usually("[0.8, 1]")
              .orElse("1", ASSUMED),
          Field.real("readout_error_0", Unit.NONE, "[0, 0.5]", "probability that 0 is read as 1")
              .usually("[0, 0.2]")
              .orElse("0", ASSUMED),
          Field.real("readout_error_1", Unit.NONE, "[0, 0.5]", "probability that 1 is read as 0")
              .usually("[0, 0.2]")
              .orElse("0", ASSUMED),
          Field.real(
                  "swap_success",
                  Unit.NONE,
                  "(0, 1]",
                  "probability that a Bell measurement tells anything: 1 by gates, at most 0.5 by"
                      + " linear optics")
              .orElse("1", ASSUMED),
          Field.of(
                  "swap_time", new Duration(), "from the begin of a Bell measurement to its result")
              .orElse("0s", ASSUMED),
          Field.of("distill_time", new Duration(), "from the begin of a round to this node's bit")
              .orElse("0s", ASSUMED),
          Field.of("readout_time", new Duration(), "of the measurement of one qubit")
              .orElse("0s", ASSUMED),
          SOURCE);

  private static final Section REQUEST =
      Section.of(
          "request",
          Field.of("endpoints", new Ids(), "the two nodes that shall share pairs"),
          Field.whole("pairs", Unit.NONE, "[1, 1e15]", "after which it is done")
              .orDerived("as many as there are by the end of the run"),
          Field.choice(
                  "deliver",
                  "keep: a stored qubit once the other end confirms; early: at once; measure: a"
                      + " bit",
                  "keep",
                  "early",
                  "measure")
              .orElse("keep", ASSUMED),
          Field.real(
                  "min_fidelity", Unit.NONE, "[0, 1]", "that delivered pairs shall have on average")
              .orElse("0", ASSUMED),
          Field.of("start", new Duration(), "not before").orElse("0s", ASSUMED),
          Field.of("deadline", new Duration(), "after which it is given up").optional(),
          Field.whole(
                  "window",
                  Unit.NONE,
                  "[1, 1000000]",
                  "pairs that may be under way at a time; without it as many as memories hold")
              .optional(),
          Field.real(
                  "test_share",
                  Unit.NONE,
                  "[0, 1)",
                  "of the pairs, measured to estimate the fidelity")
              .usually("[0, 0.5]")
              .orElse("0", ASSUMED),
          Field.choice("swapping", "in which order repeaters swap", "asap", "nested", "ordered")
              .orElse("asap", ASSUMED),
          Field.of("cutoff", new Duration(), "age at which a repeater discards an unswapped pair")
              .optional(),
          Field.choice(
                  "distillation",
                  "how one pair of a link is made of two",
                  "bbpssw",
                  "dejmps",
                  "epl",
                  "pumping")
              .orElse("dejmps", ASSUMED),
          Field.whole(
                  "distillation_rounds", Unit.NONE, "[0, 20]", "before a link's pair is swapped")
              .orElse("0", ASSUMED),
          Field.whole("paths", Unit.NONE, "[1, 8]", "over which it may be spread")
              .orElse("1", ASSUMED),
          TITLE,
          SOURCE);

  private static final Section CLASSICAL =
      Section.of(
          "classical",
          Field.real("loss_probability", Unit.NONE, "[0, 1)", "of each message between nodes")
              .usually("[0, 0.1]")
              .orElse("0", ASSUMED),
          Field.of(
                  "extra_delay",
                  new Duration(),
                  "of each message, beside light's time in the fibre")
              .orElse("0s", ASSUMED),
          SOURCE);

  static final Section ENTANGLEMENT =
      Section.of(
          "entanglement",
          Field.of(
              "links",
              new MapOf(HeraldingFields.HERALDED),
              "heralded pairs over a link, by the link's id"),
          Field.of("requests", new MapOf(REQUEST), "who asks for pairs with whom, by id")
              .optional(),
          Field.of("classical", new Nested(CLASSICAL), "the messages of its protocols").optional(),
          SOURCE);

  private EntanglementFields() {}
}
