// SPDX-License-Identifier: Apache-2.0
package yugma.kme.setting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import yugma.kme.party.Grade;

/// A file that describes one key management entity, as it is written; the page of the package shows
/// one.
///
/// @param kme its name
/// @param listen where it is reached
/// @param certificates a folder as [yugma.kme.certificate.CertificateFolder] has it, of which it
///   needs the authorities' certificates and lists, and its own
/// @param store a file of SQLite, or the address of a PostgreSQL database
/// @param keyEncryptionKey a file with 256 bits; made when it is missing
/// @param passphraseFile the first line of which encrypts the store instead
/// @param witness a file on another disk than the store, by which a store that was set back is
///   found
/// @param peers other entities
/// @param stocks of key, each shared with one of these
/// @param saes applications, its own and those of others
/// @param pairs that may share keys
/// @param sources of key
/// @param limits of requests
/// @param quotas of applications
/// @param tuning of times and sizes
public record NodeFile(
    String kme,
    Listen listen,
    String certificates,
    Optional<String> store,
    Optional<String> keyEncryptionKey,
    Optional<String> passphraseFile,
    Optional<String> witness,
    Map<String, Peer> peers,
    Map<String, Stock> stocks,
    Map<String, Application> saes,
    List<PairOf> pairs,
    List<Source> sources,
    Optional<Bounds> limits,
    Optional<Quotas> quotas,
    Optional<Times> tuning) {

  /// Where it is reached, `host:port`; port 0 takes a free one.
  public record Listen(String applications, String peers, Optional<String> management) {}

  /// @param addresses `host:port` of its peer plane, tried in turn
  public record Peer(List<String> addresses) {}

  /// @param peer at its other end
  /// @param route where relay fills it: the entities on the way, the far end last
  public record Stock(String peer, List<String> route) {}

  /// @param kme that serves it
  /// @param sanUri the URI in its certificate; one of these four where `kme` is this entity
  public record Application(
      String kme,
      Optional<String> sha256,
      Optional<String> sanUri,
      Optional<String> sanDns,
      Optional<String> commonName) {}

  /// @param between two applications
  public record PairOf(
      List<String> between, Optional<Grade> leastGrade, Optional<Boolean> hybrid) {}

  /// @param stock that it fills
  /// @param directory that is watched for files of key
  public record Source(String stock, Optional<String> directory, Optional<Device> etsi014) {}

  /// A device, or another entity, that speaks ETSI GS QKD 014.
  ///
  /// @param url such as `https://device:8443`
  /// @param sae our name there
  /// @param farSae the name of the far end's source at its device
  /// @param certificate a PEM file, as are key and authority
  /// @param master whether this end asks for keys, and the far end for those that it is told of
  public record Device(
      String url,
      String sae,
      String farSae,
      String certificate,
      String key,
      String authority,
      boolean master) {}

  /// Of requests; [yugma.kme.supply.Limits#DEFAULT] where nothing is said.
  public record Bounds(
      OptionalInt keyBits,
      OptionalInt leastKeyBits,
      OptionalInt mostKeyBits,
      OptionalInt mostKeys,
      OptionalInt mostAdditionalSlaves) {}

  /// Of applications.
  ///
  /// @param requestsPerSecond of each
  /// @param burst at once
  /// @param tooManyRequests whether 429 answers what is too much, instead of 503
  public record Quotas(
      OptionalInt requestsPerSecond, OptionalInt burst, Optional<Boolean> tooManyRequests) {}

  /// [yugma.kme.service.Setting.Tuning#DEFAULT] where nothing is said.
  public record Times(
      OptionalInt segmentBits,
      OptionalInt lowWaterBits,
      OptionalInt stockKeys,
      OptionalInt withinMs,
      OptionalInt silenceMs,
      OptionalInt keyLifeS,
      OptionalInt stockLifeS,
      OptionalInt epochLifeS) {}
}
