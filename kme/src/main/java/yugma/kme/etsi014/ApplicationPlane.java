// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yugma.kme.http.Handler;
import yugma.kme.http.Reply;
import yugma.kme.http.Request;
import yugma.kme.party.SaeId;
import yugma.kme.supply.Answer.Refusal;
import yugma.kme.supply.KeySupply;

/// All that applications see: `/api/v1/keys/{SAE_ID}/{status|enc_keys|dec_keys}`, and the
/// description of it in OpenAPI.
///
/// Safe for any thread. Who is not known by its certificate is answered 401 whatever it asks; what
/// means nothing 400; what cannot be had now 503. There is no other status, as in the standard, but
/// 429 where that is switched on.
public final class ApplicationPlane implements Handler {
  private static final Logger LOG = System.getLogger(ApplicationPlane.class.getName());
  private static final List<String> KEYS = List.of("api", "v1", "keys");
  private static final String NOTHING_HERE =
      "there is nothing here; paths are /api/v1/keys/{SAE_ID}/status, enc_keys and dec_keys, with a"
          + " slash in an SAE ID as %2F";

  private final Function<X509Certificate, Optional<SaeId>> callers;
  private final Quota quota;
  private final Rendering rendering;
  private final Map<String, Resource> resources;
  private final ApiDocument document = ApiDocument.load();

  /// @param callers who a certificate is
  /// @param quota what each may ask for
  /// @param tellsTooMany whether to answer 429 with Retry-After, instead of 503
  public ApplicationPlane(
      Function<X509Certificate, Optional<SaeId>> callers,
      KeySupply supply,
      Quota quota,
      boolean tellsTooMany) {
    this.callers = callers;
    this.quota = quota;
    rendering = new Rendering(tellsTooMany);
    resources =
        Stream.of(
                new StatusResource(supply, rendering),
                new EncKeysResource(supply, rendering, quota),
                new DecKeysResource(supply, rendering))
            .collect(Collectors.toUnmodifiableMap(Resource::name, resource -> resource));
  }

  @Override
  public Reply handle(Request request) {
    Optional<SaeId> caller = request.client().flatMap(callers);
    if (caller.isEmpty()) {
      return rendering.refusal(Refusal.NOT_AUTHORISED, "");
    }
    if (!quota.admitsRequest(caller.get())) {
      return rendering.refusal(Refusal.TOO_MANY, "too many requests a second; wait a second");
    }
    try {
      return route(caller.get(), request);
    } catch (MalformedException e) {
      return rendering.badRequest(e.body());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "a request of '" + caller.get() + "' failed", e);
      return rendering.refusal(Refusal.UNAVAILABLE, "the KME failed; its log says why");
    }
  }

  private Reply route(SaeId caller, Request request) throws MalformedException {
    Optional<Reply> description = document.reply(request);
    if (description.isPresent()) {
      return description.get();
    }
    List<String> path = request.segments();
    if (path.size() != KEYS.size() + 2 || !path.subList(0, KEYS.size()).equals(KEYS)) {
      throw new MalformedException(NOTHING_HERE);
    }
    Resource resource = resources.get(path.getLast());
    if (resource == null) {
      throw new MalformedException(NOTHING_HERE);
    }
    if (!resource.methods().contains(request.method())) {
      throw new MalformedException(
          resource.name() + " is called by " + String.join(" or ", resource.methods()));
    }
    SaeId other = Words.saeId("the SAE ID in the path", path.get(KEYS.size()));
    if (other.equals(caller)) {
      throw new MalformedException("the SAE ID in the path is the caller's own");
    }
    return resource.reply(caller, other, request);
  }
}
