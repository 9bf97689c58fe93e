// SPDX-License-Identifier: Apache-2.0
package yugma.cli.circuit;

import tools.jackson.databind.node.ObjectNode;
import yugma.physics.errormodel.DetectorErrorModel;
import yugma.physics.errormodel.DetectorErrorModel.Item;
import yugma.physics.errormodel.DetectorErrorModel.Mechanism;
import yugma.physics.errormodel.DetectorErrorModel.Repeat;
import yugma.physics.errormodel.Symptom;

/// What a detector error model is made of.
public final class ModelFacts {
  private long written;
  private int mostDetectors;
  private int mostInAPart;

  private ModelFacts() {}

  /// Adds them to an object; repetitions need not be written out.
  public static void of(DetectorErrorModel model, ObjectNode facts) {
    ModelFacts found = new ModelFacts();
    found.look(model);
    facts.put("detectors", model.detectors()).put("observables", model.observables());
    facts.put("lines", model.lines()).put("errors", found.written);
    facts.put("largest_error", found.mostDetectors);
    facts.put("largest_part", found.mostInAPart);
    facts.put("graph_like", found.mostInAPart <= 2);
  }

  private void look(DetectorErrorModel model) {
    for (Item item : model.items()) {
      if (item instanceof Repeat repeat) {
        look(repeat.body());
      } else if (item instanceof Mechanism mechanism) {
        written++;
        mostDetectors = Math.max(mostDetectors, mechanism.symptom().detectors().size());
        for (Symptom part : mechanism.parts()) {
          mostInAPart = Math.max(mostInAPart, part.detectors().size());
        }
      }
    }
  }
}
