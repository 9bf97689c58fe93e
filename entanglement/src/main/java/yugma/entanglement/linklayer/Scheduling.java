// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import yugma.entanglement.linklayer.Create.Kind;

/// The order in which the items of a link are served ([Dahlberg
/// 2019](https://arxiv.org/abs/1903.09778), section 5.2: scheduler); both ends must have the same.
///
/// Each service of an item, one herald, has a virtual finish. An end offers its k unused slots to
/// the k services that finish first. As both ends count the same heralds, what the end with fewer
/// slots offers is a part of what the other offers, so no slot of it waits for nothing; and since a
/// herald takes away the first service of its item, nothing ever has to be withdrawn while the
/// queue stays as it is. With many slots several items are served side by side, by their weights.
public sealed interface Scheduling {
  /// One item after the other, as they came to the master.
  record FirstComeFirstServed() implements Scheduling {
    @Override
    public int urgency(Kind kind) {
      return 0;
    }

    @Override
    public double finish(LinkContent.Place place, Create create, long service) {
      return place.rank();
    }
  }

  /// The network layer's first, shared by weight; when it wants nothing, those to keep and those to
  /// measure, each with its own weight times that of its kind. Shares are of heralds, not of time.
  ///
  /// @param keep weight of those to keep, above 0
  /// @param measure weight of those to measure, above 0
  record WeightedFair(double keep, double measure) implements Scheduling {
    public WeightedFair {
      Create.requireWeight(keep);
      Create.requireWeight(measure);
    }

    @Override
    public int urgency(Kind kind) {
      return kind == Kind.NETWORK ? 0 : 1;
    }

    @Override
    public double finish(LinkContent.Place place, Create create, long service) {
      double ofKind =
          switch (create.kind()) {
            case NETWORK -> 1;
            case KEEP -> keep;
            case MEASURE -> measure;
          };
      return place.start() + service / (ofKind * create.weight());
    }
  }

  /// The class of a kind; a smaller one is always served first.
  int urgency(Kind kind);

  /// The virtual finish of a service of an item; a smaller one is served first within a class.
  ///
  /// @param service number of the service, from 1
  double finish(LinkContent.Place place, Create create, long service);
}
