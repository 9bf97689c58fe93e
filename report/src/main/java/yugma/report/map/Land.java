// SPDX-License-Identifier: Apache-2.0
package yugma.report.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import yugma.report.markup.Length;

/// The outlines of land, 1:110,000,000: good from some hundred kilometres upwards.
final class Land {
  private static final String RESOURCE = "land-110m.txt";

  /// How far beyond the frame outlines are cut, so that the cut is not seen.
  private static final double BEYOND = 4;

  private final List<List<Spot>> rings;

  private Land(List<List<Spot>> rings) {
    this.rings = rings;
  }

  static Land read() {
    try (InputStream stream = Land.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("there are no outlines " + RESOURCE);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII));
      return new Land(lines.lines().map(Land::ring).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Spot> ring(String line) {
    StringTokenizer numbers = new StringTokenizer(line);
    List<Spot> ring = new ArrayList<>();
    long lon = 0;
    long lat = 0;
    while (numbers.hasMoreTokens()) {
      lon += Long.parseLong(numbers.nextToken());
      lat += Long.parseLong(numbers.nextToken());
      ring.add(new Spot(lon / 100.0, lat / 100.0));
    }
    return ring;
  }

  /// What of the land lies in a frame, as the data of a path; empty where none does.
  String outline(Frame frame) {
    StringBuilder outline = new StringBuilder();
    for (List<Spot> ring : rings) {
      for (int turn = -360; turn <= 360; turn += 360) {
        append(outline, Clip.inside(drawn(ring, turn, frame), frame, BEYOND));
      }
    }
    return outline.toString();
  }

  private static List<Clip.Dot> drawn(List<Spot> ring, int turn, Frame frame) {
    List<Clip.Dot> drawn = new ArrayList<>();
    for (Spot spot : ring) {
      Spot turned = new Spot(spot.lonDeg() + turn, spot.latDeg());
      drawn.add(new Clip.Dot(frame.x(turned), frame.y(turned)));
    }
    return drawn;
  }

  /// Points less than half a unit from the last one are left out.
  private static void append(StringBuilder outline, List<Clip.Dot> ring) {
    if (ring.size() < 3) {
      return;
    }
    Clip.Dot last = ring.getFirst();
    outline.append('M').append(Length.of(last.x())).append(' ').append(Length.of(last.y()));
    for (Clip.Dot dot : ring) {
      if (StrictMath.hypot(dot.x() - last.x(), dot.y() - last.y()) >= 0.5) {
        outline.append('L').append(Length.of(dot.x())).append(' ').append(Length.of(dot.y()));
        last = dot;
      }
    }
    outline.append('z');
  }
}
