// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import yugma.kernel.random.RandomStreams;
import yugma.physics.optics.Fibre;
import yugma.physics.optics.FreeSpace;
import yugma.physics.pulses.ClickLaw;
import yugma.physics.pulses.DrawnCounts;
import yugma.physics.pulses.Exposure;
import yugma.physics.pulses.PulseByPulse;
import yugma.physics.pulses.PulseLink;
import yugma.physics.pulses.Thinning;

/// Draws the pulses of a block: a pure function of what it is given, so any thread may do it ahead
/// of time.
///
/// Each segment starts with an open receiver and empty traps.
final class BlockDraw {
  /// More kinds of light than one fibre meets; a link that lives for months may meet more.
  private static final int KNOWN = 256;

  /// Of fibres, which stay the same for long; a downlink's optics never come again.
  private final Map<PulseLink, Thinning> thinnings = new ConcurrentHashMap<>();

  private final Map<PulseLink, ClickLaw> laws = new ConcurrentHashMap<>();

  /// @param streams of this block alone
  Drawn draw(BlockKind kind, List<Segment> segments, RandomStreams streams) {
    if (laws.size() > KNOWN) {
      laws.clear();
      thinnings.clear();
    }
    return switch (kind) {
      case PHOTONS ->
          clicks(
              segments, streams, (segment, own) -> thinning(segment).draw(segment.pulses(), own));
      case PULSES ->
          clicks(
              segments,
              streams,
              (segment, own) -> new PulseByPulse(segment.optics()).draw(segment.pulses(), own));
      case RATES -> counts(segments, streams);
    };
  }

  /// One way to draw a segment.
  private interface Method {
    Exposure draw(Segment segment, RandomStreams streams);
  }

  private static Drawn clicks(List<Segment> segments, RandomStreams streams, Method method) {
    List<Exposure> runs =
        IntStream.range(0, segments.size())
            .mapToObj(i -> method.draw(segments.get(i), streams.part("segment-" + i)))
            .toList();
    Exposure whole = Exposure.join(runs);
    runs.stream().filter(run -> run != whole).forEach(Exposure::wipe);
    return new Drawn.Clicks(whole);
  }

  private Drawn counts(List<Segment> segments, RandomStreams streams) {
    var random = streams.stream("rates");
    return new Drawn.Counts(
        segments.stream()
            .map(s -> DrawnCounts.draw(law(s.optics()), s.pulses(), random))
            .reduce(DrawnCounts::plus)
            .orElseThrow());
  }

  private Thinning thinning(Segment segment) {
    return switch (segment.optics().channel()) {
      case Fibre _ ->
          thinnings.computeIfAbsent(segment.optics(), optics -> new Thinning(law(optics)));
      case FreeSpace _ -> new Thinning(law(segment.optics()));
    };
  }

  private ClickLaw law(PulseLink optics) {
    return switch (optics.channel()) {
      case Fibre _ -> laws.computeIfAbsent(optics, ClickLaw::new);
      case FreeSpace _ -> new ClickLaw(optics);
    };
  }
}
