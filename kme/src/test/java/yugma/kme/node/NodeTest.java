// SPDX-License-Identifier: Apache-2.0
package yugma.kme.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.keys.secret.Permit;
import yugma.kme.client.Etsi014Client;
import yugma.kme.client.Heard;
import yugma.kme.etsi014.KeyContainer;
import yugma.kme.etsi014.KeyRequest;

class NodeTest {
  @TempDir Path folder;

  @Test
  void aKeyIsTheSameAtBothEndsAndOutlivesRestartsButIsGivenOnce() throws Exception {
    try (NodePair pair = new NodePair(folder, true);
        Etsi014Client here = pair.client(NodePair.HERE);
        Etsi014Client there = pair.client(NodePair.THERE)) {
      pair.fill(1 << 16);
      KeyContainer given = enc(here);
      UUID id = key(given).id();
      pair.shut("geneva");
      pair.open("geneva");
      KeyContainer taken = dec(there, id);
      assertThat(bytes(taken)).isEqualTo(bytes(given));
      pair.shut("geneva");
      pair.open("geneva");
      dec(there, key(enc(here)).id()).close();
      assertThat(there.decKeys(NodePair.HERE, List.of(id)))
          .isEqualTo(
              new Heard.Refused<KeyContainer>(
                  400, "one or more keys specified are not found on KME"));
      assertThat(pair.warnings).isEmpty();
    }
  }

  @Test
  void withoutTheFarEndNothingIsGivenAndAfterwardsItIsAgain() throws Exception {
    try (NodePair pair = new NodePair(folder, true);
        Etsi014Client here = pair.client(NodePair.HERE)) {
      pair.fill(1 << 16);
      enc(here).close();
      pair.shut("geneva");
      Heard<KeyContainer> refused = here.encKeys(NodePair.THERE, KeyRequest.EMPTY);
      assertThat(refused).isInstanceOf(Heard.Refused.class);
      pair.open("geneva");
      enc(here).close();
    }
  }

  @Test
  void aStoreThatComesBackFromABackupWithItsWitnessHandsNothingOutAgain() throws Exception {
    try (NodePair pair = new NodePair(folder, true);
        Etsi014Client here = pair.client(NodePair.HERE);
        Etsi014Client there = pair.client(NodePair.THERE)) {
      pair.fill(1 << 16);
      UUID id = key(enc(here)).id();
      Path site = folder.resolve("geneva");
      Path backup = folder.resolve("backup");
      pair.shut("geneva");
      copy(site, backup);
      pair.open("geneva");
      dec(there, id).close();
      // A second key goes through, so that the other has heard of what was lost.
      dec(there, key(enc(here)).id()).close();
      Thread.sleep(1_500);
      pair.shut("geneva");
      copy(backup, site);
      pair.open("geneva");
      Heard<KeyContainer> heard = there.decKeys(NodePair.HERE, List.of(id));
      while (heard instanceof Heard.Refused<KeyContainer> refused && refused.isForNow()) {
        Thread.sleep(100);
        heard = there.decKeys(NodePair.HERE, List.of(id));
      }
      assertThat(heard)
          .isEqualTo(
              new Heard.Refused<KeyContainer>(
                  400, "one or more keys specified are not found on KME"));
      assertThat(pair.warnings).anyMatch(told -> told.contains("the store was set back"));
    }
  }

  /// Replaces a folder by another.
  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> old = Files.list(to)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  @Test
  void keyComesFromDevicesThatSpeakEtsi014() throws Exception {
    try (NodePair devices = new NodePair(Files.createDirectory(folder.resolve("devices")), true);
        NodePair pair =
            new NodePair(
                Files.createDirectory(folder.resolve("pair")), true, Optional.of(devices));
        Etsi014Client here = pair.client(NodePair.HERE);
        Etsi014Client there = pair.client(NodePair.THERE)) {
      for (int block = 0; block < 4; block++) {
        devices.fill(1 << 14);
      }
      try (KeyContainer given = enc(here);
          KeyContainer taken = dec(there, key(given).id())) {
        assertThat(bytes(taken)).isEqualTo(bytes(given));
      }
    }
  }

  /// Asks until there is key: blocks are compared, and peers connected, in their own time.
  static KeyContainer enc(Etsi014Client client) throws InterruptedException {
    for (int attempt = 0; attempt < 200; attempt++) {
      if (client.encKeys(NodePair.THERE, KeyRequest.EMPTY)
          instanceof Heard.Given<KeyContainer>(KeyContainer value)) {
        return value;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no key in 20 s");
  }

  static KeyContainer dec(Etsi014Client client, UUID id) throws InterruptedException {
    for (int attempt = 0; attempt < 200; attempt++) {
      Heard<KeyContainer> heard = client.decKeys(NodePair.HERE, List.of(id));
      if (heard instanceof Heard.Given<KeyContainer>(KeyContainer value)) {
        return value;
      }
      // An entity that has just started waits for the other's word before it hands anything out.
      assertThat(heard).isInstanceOf(Heard.Refused.class);
      assertThat(((Heard.Refused<KeyContainer>) heard).isForNow()).isTrue();
      Thread.sleep(100);
    }
    throw new AssertionError("no key in 20 s");
  }

  static KeyContainer.Entry key(KeyContainer container) {
    assertThat(container.keys()).hasSize(1);
    return container.keys().getFirst();
  }

  static byte[] bytes(KeyContainer container) {
    byte[] bytes = new byte[32];
    key(container)
        .material()
        .reveal(Permit.DELIVER, bits -> MemorySegment.ofArray(bytes).copyFrom(bits));
    return bytes;
  }
}
