// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import yugma.kme.ledger.Head;
import yugma.kme.ledger.LedgerException;

/// A small file that remembers the end of the audit log, so that a store that was put back to an
/// earlier state is found out.
///
/// It has two places that are written in turn, each within one sector of a disk: lines of `count
/// chain sequence hash checksum`, the second 4,096 bytes behind the first.
///
/// What is written outlives the process at once, and a power cut some [#FORCE_MILLIS] later: so the
/// witness is never ahead of the store, and its disk keeps nobody waiting.
final class Witness implements AutoCloseable {
  private static final int PLACES = 2;
  private static final int PLACE_BYTES = 256;
  private static final int SECOND_AT = 4_096;
  private static final long FORCE_MILLIS = 100;

  private final Path file;
  private final FileChannel channel;
  private final Thread forcing;
  private volatile boolean isWritten;
  private volatile boolean closed;
  private volatile @Nullable IOException failure;

  /// Of the writes, so that the later place is known also where a new chain has lower numbers.
  private long count;

  private record Place(long count, Head head) {}

  private Witness(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
    forcing = Thread.ofPlatform().daemon().name("ledger-witness").start(this::force);
  }

  /// Opens one for this process alone: two that wrote it in turn would wipe out what the other
  /// remembered.
  static Witness open(Path file) throws LedgerException {
    try {
      FileChannel channel =
          FileChannel.open(
              file,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      return locked(file, channel);
    } catch (IOException e) {
      throw new LedgerException(
          "cannot open the witness " + file + ": is its folder there, and may this user write it?",
          e);
    }
  }

  private static Witness locked(Path file, FileChannel channel)
      throws IOException, LedgerException {
    boolean isOurs = false;
    try {
      isOurs = StoreLock.tryLock(channel);
    } finally {
      if (!isOurs) {
        channel.close();
      }
    }
    if (!isOurs) {
      throw LedgerException.refused(
          "another process has the witness "
              + file
              + " open: end it, or give this one a name or a witness of its own");
    }
    return new Witness(file, channel);
  }

  /// The later of the two places; empty in a new file.
  Optional<Head> read() throws LedgerException {
    try {
      Optional<Place> first = read(0);
      Optional<Place> second = read(SECOND_AT);
      if (first.isEmpty() && second.isEmpty() && channel.size() > 0) {
        throw LedgerException.refused(
            "the witness " + file + " is damaged: remove it if the store was not put back");
      }
      Optional<Place> later =
          Stream.concat(first.stream(), second.stream())
              .max(Comparator.comparingLong(Place::count));
      count = later.map(Place::count).orElse(0L);
      return later.map(Place::head);
    } catch (IOException e) {
      throw new LedgerException("cannot read the witness " + file + ": look at its disk", e);
    }
  }

  private Optional<Place> read(int at) throws IOException {
    ByteBuffer place = ByteBuffer.allocate(PLACE_BYTES);
    while (place.hasRemaining() && channel.read(place, at + place.position()) > 0) {
      // Until the place is full or the file ends.
    }
    String text = new String(place.array(), 0, place.position(), StandardCharsets.US_ASCII);
    String[] words = text.strip().split(" ", -1);
    if (words.length != 5 || !words[4].equals(sum(words[0], words[1], words[2], words[3]))) {
      return Optional.empty();
    }
    Head head = new Head(words[1], Long.parseLong(words[2]), words[3]);
    return Optional.of(new Place(Long.parseLong(words[0]), head));
  }

  private void force() {
    while (!closed) {
      LockSupport.parkNanos(FORCE_MILLIS * 1_000_000);
      if (isWritten) {
        isWritten = false;
        try {
          channel.force(false);
        } catch (IOException e) {
          failure = e;
        }
      }
    }
  }

  /// With the operating system when it returns.
  void write(Head head) throws LedgerException {
    try {
      throwFailure();
      count++;
      ByteBuffer place = place(head);
      int at = count % 2 == 0 ? 0 : SECOND_AT;
      while (place.hasRemaining()) {
        channel.write(place, at + place.position());
      }
      isWritten = true;
      if (count <= PLACES) {
        channel.force(true); // its places are on the disk before they are written over
      }
    } catch (IOException e) {
      throw new LedgerException(
          "cannot write the witness " + file + ": is its disk full, or read only?", e);
    }
  }

  private ByteBuffer place(Head head) {
    String[] words = {"" + count, head.chain(), "" + head.sequence(), head.token()};
    String text = String.join(" ", words) + " " + sum(words);
    ByteBuffer place = ByteBuffer.allocate(PLACE_BYTES);
    place.put(text.getBytes(StandardCharsets.US_ASCII));
    while (place.hasRemaining()) {
      place.put((byte) (place.remaining() == 1 ? '\n' : ' '));
    }
    return place.flip();
  }

  private void throwFailure() throws IOException {
    IOException before = failure;
    failure = null;
    if (before != null) {
      throw before;
    }
  }

  private static String sum(String... words) {
    CRC32C sum = new CRC32C();
    for (String word : words) {
      sum.update((word + " ").getBytes(StandardCharsets.US_ASCII));
    }
    return HexFormat.of().toHexDigits(sum.getValue(), 8);
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(forcing);
    try (channel) {
      forcing.join();
      channel.force(false);
    } catch (IOException _) {
      // It remembers less than it could, as after a power cut.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
