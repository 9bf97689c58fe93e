// SPDX-License-Identifier: Apache-2.0
package yugma.kme.certificate;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one side of TLS connections shows and whom it trusts, now; files are read again when they
/// change.
///
/// Safe for any thread.
public final class Credentials {
  private static final System.Logger LOG = System.getLogger(Credentials.class.getName());

  private final Optional<TlsFiles> files;
  private final Clock clock;
  private volatile State state;
  private List<Stamp> stamps = List.of();
  private String lastFault = "";

  private record State(TlsIdentity identity, Trust trust) {}

  private record Stamp(Object file, long size, long modified) {}

  private Credentials(Optional<TlsFiles> files, Clock clock, State state) {
    this.files = files;
    this.clock = clock;
    this.state = state;
  }

  /// Ones that stay as they are.
  public static Credentials of(TlsIdentity identity, Trust trust) {
    return new Credentials(Optional.empty(), Clock.systemUTC(), new State(identity, trust));
  }

  /// Ones from files.
  ///
  /// @param clock for when certificates expire
  /// @throws IOException if a file cannot be read or means nothing
  public static Credentials load(TlsFiles files, Clock clock) throws IOException {
    List<Stamp> stamps = stamps(files);
    Credentials made = new Credentials(Optional.of(files), clock, read(files, clock));
    made.stamps = stamps;
    return made;
  }

  /// What it shows.
  public TlsIdentity identity() {
    return state.identity;
  }

  /// Whom it trusts; the same object until something changes.
  public Trust trust() {
    return state.trust;
  }

  /// Looks whether the files have changed and reads them again if so. Files that cannot be read, as
  /// when someone is still writing them, change nothing: the next call tries again.
  ///
  /// @return whether something changed
  public synchronized boolean refresh() {
    if (files.isEmpty()) {
      return false;
    }
    try {
      List<Stamp> now = stamps(files.get());
      if (now.equals(stamps)) {
        return false;
      }
      state = read(files.get(), clock);
      stamps = now;
      lastFault = "";
      return true;
    } catch (IOException e) {
      if (!lastFault.equals(e.toString())) {
        lastFault = e.toString();
        LOG.log(Level.WARNING, "certificates stay as they were: {0}", lastFault);
      }
      return false;
    }
  }

  private static State read(TlsFiles files, Clock clock) throws IOException {
    return new State(
        TlsIdentity.load(files.certificate(), files.key()),
        Trust.load(files.authorities(), files.revoked(), clock));
  }

  private static List<Stamp> stamps(TlsFiles files) throws IOException {
    List<Stamp> stamps = new ArrayList<>();
    for (Path file : files.all()) {
      BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
      Object key = Optional.<Object>ofNullable(facts.fileKey()).orElse(file);
      stamps.add(new Stamp(key, facts.size(), facts.lastModifiedTime().toMillis()));
    }
    return stamps;
  }
}
