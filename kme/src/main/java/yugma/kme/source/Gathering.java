// SPDX-License-Identifier: Apache-2.0
package yugma.kme.source;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yugma.keys.secret.Slab;
import yugma.kme.etsi014.KeyContainer;

/// What one end has gathered from its device, and how long it leaves it alone when it gives
/// nothing.
final class Gathering implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Gathering.class.getName());

  private final Device device;
  private final Intake intake;
  private final Slab slab;
  private final Backoff backoff = new Backoff();
  private BlockDraft draft;
  private Optional<Block> unstored = Optional.empty();

  Gathering(Device device, Intake intake, Slab slab) {
    this.device = device;
    this.intake = intake;
    this.slab = slab;
    draft = new BlockDraft(device);
  }

  /// Hands the last block to the intake, if that has not taken it.
  ///
  /// @throws java.io.UncheckedIOException where it cannot be stored; then it is kept
  void store() {
    unstored.ifPresent(intake::take);
    unstored = Optional.empty();
  }

  boolean isStored() {
    return unstored.isEmpty();
  }

  /// Keys of the next block, so far.
  List<UUID> ids() {
    return draft.ids();
  }

  int missingBits() {
    return draft.missingBits();
  }

  /// Takes keys over.
  void add(KeyContainer keys) {
    draft.add(keys);
    backoff.reset();
  }

  /// Makes a block of what there is.
  void complete() {
    unstored = Optional.of(draft.block(slab));
    draft = new BlockDraft(device);
  }

  /// Gives up what there is.
  void drop(String why) {
    LOG.log(Level.WARNING, "a block of device '" + device.name() + "' is given up: " + why);
    draft.close();
    draft = new BlockDraft(device);
  }

  /// Nothing came.
  ///
  /// @return after which time to ask again
  Duration idle() {
    return backoff.more();
  }

  /// Something went wrong.
  ///
  /// @return after which time to ask again
  Duration later(String why) {
    Duration pause = backoff.more();
    LOG.log(
        Level.WARNING,
        "device '" + device.name() + "' is asked again in " + pause.toMillis() + " ms: " + why);
    return pause;
  }

  /// Wipes what is no block yet, or was not taken.
  @Override
  public void close() {
    draft.close();
    unstored.ifPresent(block -> block.material().close());
    unstored = Optional.empty();
  }
}
