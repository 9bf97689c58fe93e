// SPDX-License-Identifier: Apache-2.0
package yugma.report.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.Scanner;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LandTest {
  private static final Frame WORLD = new Frame(-180, 90, 480 / 360.0, 1, 480, 240);

  /// The outline as a shape, to ask whether a point is on land.
  private static Path2D shape(Frame frame) {
    Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    Scanner scanner = new Scanner(Land.read().outline(frame));
    scanner.useDelimiter("(?<=[MLz ])|(?=[MLz ])");
    String verb = "";
    while (scanner.hasNext()) {
      String token = scanner.next();
      if (token.equals("z")) {
        path.closePath();
      } else if (token.equals("M") || token.equals("L")) {
        verb = token;
      } else if (!token.isBlank()) {
        double x = Double.parseDouble(token);
        scanner.skip(Pattern.compile(" "));
        double y = Double.parseDouble(scanner.next());
        if (verb.equals("M")) {
          path.moveTo(x, y);
        } else {
          path.lineTo(x, y);
        }
      }
    }
    return path;
  }

  private static boolean isLand(Frame frame, double lat, double lon) {
    Spot spot = new Spot(lon, lat).near(frame.centre());
    return shape(frame).contains(frame.x(spot), frame.y(spot));
  }

  @Test
  void knowsLandFromSea() {
    assertThat(isLand(WORLD, 47, 8)).as("Switzerland").isTrue();
    assertThat(isLand(WORLD, 23, 78)).as("India").isTrue();
    assertThat(isLand(WORLD, 66, -175)).as("Chukotka, beyond the antimeridian").isTrue();
    assertThat(isLand(WORLD, -85, 20)).as("Antarctica").isTrue();
    assertThat(isLand(WORLD, 0, -30)).as("Atlantic").isFalse();
    assertThat(isLand(WORLD, 0, 80)).as("Indian Ocean").isFalse();
    assertThat(isLand(WORLD, 42, 51)).as("Caspian Sea").isFalse();
  }

  @Test
  void isTheSameWhereverTheMapIsCut() {
    Frame pacific = new Frame(60, 80, 4, 0.8, 480, 300);
    assertThat(isLand(pacific, 66, -175)).isTrue();
    assertThat(isLand(pacific, 64, 170)).isTrue();
    assertThat(isLand(pacific, 36, 140)).isTrue();
    assertThat(isLand(pacific, 30, 170)).isFalse();
  }

  @Test
  void aRingIsCutAtTheEdges() {
    Frame frame = new Frame(0, 10, 10, 1, 100, 100);
    List<Clip.Dot> ring =
        List.of(
            new Clip.Dot(50, 50),
            new Clip.Dot(150, 50),
            new Clip.Dot(150, 150),
            new Clip.Dot(50, 150));
    assertThat(Clip.inside(ring, frame, 0))
        .containsExactlyInAnyOrder(
            new Clip.Dot(50, 50),
            new Clip.Dot(100, 50),
            new Clip.Dot(100, 100),
            new Clip.Dot(50, 100));
    assertThat(
            Clip.inside(
                ring.stream().map(d -> new Clip.Dot(d.x() + 500, d.y())).toList(), frame, 0))
        .isEmpty();
  }
}
