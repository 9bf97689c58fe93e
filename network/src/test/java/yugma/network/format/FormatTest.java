// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yugma.network.problem.Problems;
import yugma.network.yaml.Mark;
import yugma.network.yaml.SourceText;
import yugma.network.yaml.Tree;

/// The columns of the table of fields agree with each other.
class FormatTest {
  @ParameterizedTest
  @MethodSource("fields")
  void aFieldSaysItsUnitInItsNameAndWhatItIs(Field field) {
    assertThat(field.name()).matches("[a-z][a-z0-9_]*");
    assertThat(field.doc()).isNotBlank();
    if (field.unit() != Unit.NONE) {
      assertThat(field.name()).endsWith("_" + field.unit().suffix());
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void aDefaultIsAllowedUsualAndSourced(Field field) {
    if (field.fallback() instanceof Fallback.Value(String written, String source)) {
      Problems problems = new Problems();
      Mark mark = new Mark(SourceText.ofFile("t", written), 0, 0, 1);
      Tree tree = new Tree.Scalar(written, true, mark);
      assertThat(new ShapeCheck(problems).scalar(field, tree, "")).isPresent();
      assertThat(problems.sorted()).isEmpty();
      assertThat(source).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void whatIsUsualIsAllowed(Field field) {
    field
        .usual()
        .ifPresent(
            usual -> {
              Range hard =
                  switch (field.type()) {
                    case FieldType.Real(Range range) -> range;
                    case FieldType.Whole(Range range) -> range;
                    default -> throw new AssertionError(field.name() + " is no number");
                  };
              assertThat(hard.contains(usual.low())).isTrue();
              assertThat(hard.contains(usual.high())).isTrue();
            });
  }

  static Stream<Field> fields() {
    return Stream.of(Format.SCENARIO, Format.DEVICE, Format.HARDWARE)
        .flatMap(FormatTest::sections)
        .flatMap(section -> section.fields().stream())
        .distinct();
  }

  static Stream<Section> sections(Section section) {
    return Stream.concat(
        Stream.of(section),
        section.fields().stream()
            .flatMap(
                field ->
                    switch (field.type()) {
                      case FieldType.Nested(Section inner) -> sections(inner);
                      case FieldType.ListOf(Section inner) -> sections(inner);
                      case FieldType.MapOf(Section inner) -> sections(inner);
                      default -> Stream.<Section>empty();
                    }));
  }
}
