// SPDX-License-Identifier: Apache-2.0
package yugma.computing.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Instruction.Disturb;
import yugma.physics.circuit.Instruction.Measure;
import yugma.physics.circuit.Instruction.Repeat;
import yugma.physics.circuit.Instruction.Reset;
import yugma.physics.circuit.Noise;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;

class DrawingTest {
  private static final Instruction MEASURE =
      new Measure(Pauli.Z, Qubits.of(0, 1, 2), List.of(), 0, false);

  private static List<String> names(Circuit circuit) {
    return IntStream.range(0, circuit.qubits()).mapToObj(q -> "q" + q).toList();
  }

  private static String text(int width, Instruction... instructions) {
    Circuit circuit = new Circuit(List.of(instructions));
    return TextDrawing.of(Layout.of(circuit, 100), names(circuit), width);
  }

  @Test
  void drawsGatesControlsAndMeasurements() {
    Instruction turn =
        new Apply(Gate.named("rz"), List.of(Math.PI / 4), Qubits.of(0), 0, Qubits.of(2));
    assertThat(text(80, Apply.of(Gate.H, 0), Apply.of(Gate.CX, 0, 2), turn, MEASURE))
        .isEqualTo(
            """
            q0: ─[H]──●──────○──────[M]──
                      │      │
            q1: ──────┼──────┼──────[M]──
                      │      │
            q2: ──────⊕──[RZ(π/4)]──[M]──
            """);
  }

  @Test
  void drawsRepetitionsOnceAndNoiseWithoutABox() {
    Circuit body =
        new Circuit(
            List.of(
                Apply.of(Gate.SWAP, 0, 1),
                new Disturb(Noise.DEPOLARIZE1, List.of(0.001), Qubits.of(1))));
    assertThat(text(80, new Reset(Pauli.Z, Qubits.of(0, 1)), new Repeat(9, body)))
        .isEqualTo(
            """
            q0: ─[|0⟩]──║×9─×───────────║──
                        ║   │           ║
            q1: ─[|0⟩]──║───×──d~0.001──║──
            """);
  }

  @Test
  void breaksLinesAtTheWidthAndSaysWhereItStops() {
    Instruction[] gates = new Instruction[12];
    java.util.Arrays.fill(gates, Apply.of(Gate.H, 0));
    assertThat(text(30, gates).lines().filter(line -> !line.isEmpty()))
        .hasSize(3)
        .allMatch(line -> line.length() <= 31);
    Circuit circuit = new Circuit(List.of(gates));
    assertThat(TextDrawing.of(Layout.of(circuit, 2), names(circuit), 80))
        .isEqualTo("q0: ─[H]──[H]──…\n");
  }

  @Test
  void namesAnglesAsFractionsOfPi() {
    assertThat(Pieces.angle(Math.PI / 2)).isEqualTo("π/2");
    assertThat(Pieces.angle(-3 * Math.PI / 8)).isEqualTo("-3π/8");
    assertThat(Pieces.angle(0)).isEqualTo("0");
    assertThat(Pieces.angle(0.3)).isEqualTo("0.3");
  }

  @Test
  void drawsAPictureThatIsXml() throws Exception {
    Circuit circuit =
        new Circuit(List.of(Apply.of(Gate.H, 0), Apply.of(Gate.named("cswap"), 0, 1, 2), MEASURE));
    String svg = SvgDrawing.of(Layout.of(circuit, 100), List.of("<a>", "b&", "c"), "a < b");
    var root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)))
            .getDocumentElement();
    assertThat(root.getElementsByTagName("rect").getLength()).isEqualTo(5);
    assertThat(root.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("<a>");
    assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:");
  }

  @Test
  void goesOnBelowWhereAPictureWouldBeTooWide() {
    Instruction[] gates = new Instruction[100];
    java.util.Arrays.fill(gates, Apply.of(Gate.CX, 0, 1));
    Circuit circuit = new Circuit(List.of(gates));
    String svg = SvgDrawing.of(Layout.of(circuit, 90), names(circuit), "long");
    Matcher size = Pattern.compile("viewBox=\"0 0 ([0-9]+) ([0-9]+)\"").matcher(svg);
    assertThat(size.find()).isTrue();
    assertThat(Integer.parseInt(size.group(1))).isBetween(1200, 1440);
    // Three bands of two wires each.
    assertThat(Integer.parseInt(size.group(2))).isEqualTo(3 * 2 * 44 + 2 * 28 + 16);
    assertThat(svg.split(">q0</text>", -1)).hasSize(4);
    assertThat(svg).contains(">…</text>");
  }
}
