// SPDX-License-Identifier: Apache-2.0
package yugma.computing.stim;

import java.util.List;
import java.util.stream.Collectors;
import yugma.physics.circuit.Qubits;
import yugma.physics.errormodel.DetectorErrorModel;
import yugma.physics.errormodel.DetectorErrorModel.Item;
import yugma.physics.errormodel.DetectorErrorModel.Mechanism;
import yugma.physics.errormodel.DetectorErrorModel.Observables;
import yugma.physics.errormodel.DetectorErrorModel.Place;
import yugma.physics.errormodel.DetectorErrorModel.Repeat;
import yugma.physics.errormodel.DetectorErrorModel.Shift;
import yugma.physics.errormodel.Symptom;

/// Writes files of detector error models, which read back equal.
public final class ModelWriter {
  private final StringBuilder text = new StringBuilder();

  private ModelWriter() {}

  /// The model as a file.
  public static String write(DetectorErrorModel model) {
    ModelWriter writer = new ModelWriter();
    writer.body(model, "");
    return writer.text.toString();
  }

  private void body(DetectorErrorModel model, String indent) {
    for (Item item : model.items()) {
      text.append(indent);
      switch (item) {
        case Mechanism mechanism -> mechanism(mechanism);
        case Place place -> {
          named("detector", place.coordinates());
          numbers('D', place.detectors());
        }
        case Observables named -> {
          text.append("logical_observable");
          numbers('L', named.observables());
        }
        case Shift shift -> {
          named("shift_detectors", shift.coordinates());
          text.append(' ').append(shift.detectors());
        }
        case Repeat repeat -> {
          text.append("repeat ").append(repeat.times()).append(" {\n");
          body(repeat.body(), indent + "    ");
          text.append(indent).append('}');
        }
      }
      text.append('\n');
    }
  }

  private void mechanism(Mechanism mechanism) {
    named("error", List.of(mechanism.probability()));
    String separator = "";
    for (Symptom part : mechanism.parts()) {
      text.append(separator);
      numbers('D', part.detectors());
      numbers('L', part.observables());
      separator = " ^";
    }
  }

  private void named(String name, List<Double> arguments) {
    text.append(name);
    if (!arguments.isEmpty()) {
      text.append(
          arguments.stream().map(Decimal::text).collect(Collectors.joining(", ", "(", ")")));
    }
  }

  private void numbers(char letter, Qubits numbers) {
    for (int i = 0; i < numbers.size(); i++) {
      text.append(' ').append(letter).append(numbers.get(i));
    }
  }
}
