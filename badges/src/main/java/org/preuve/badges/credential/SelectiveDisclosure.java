package org.preuve.badges.credential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.preuve.badges.credential.Canonical.Form;
import org.preuve.badges.credential.DataIntegrity.Answer;

/**
 * A derived proof of {@code ecdsa-sd-2023}: the issuer signed each statement by itself, with a key
 * that it made for this credential and signed too; the holder shows some of them (Data Integrity
 * ECDSA Cryptosuites 1.0, section 3.6.7).
 */
final class SelectiveDisclosure {

  /** Most characters of a proof value: a signature for each of a few hundred statements. */
  private static final int MAX_PROOF_VALUE = 100_000;

  private static final int HEAD = 3;
  private static final byte[] BASE = {(byte) 0xd9, 0x5d, 0x00};
  private static final byte[] DERIVED = {(byte) 0xd9, 0x5d, 0x01};
  private static final Pattern LABEL = Pattern.compile("^(_:\\S+)|(?<=> )(_:\\S+)(?= )");
  private static final ObjectMapper CBOR = new ObjectMapper(new CBORFactory());

  /** Section 3.5.7: the parts of a derived proof value. */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  private record Parts(
      byte[] base,
      byte[] publicKey,
      List<byte[]> signatures,
      Map<String, String> labels,
      Set<Integer> mandatory) {}

  private final Canonical canonical;

  SelectiveDisclosure(Canonical canonical) {
    this.canonical = canonical;
  }

  Answer verify(ObjectNode document, ObjectNode options, String value, PublicKey issuer) {
    var bytes = bytes(value);
    if (starts(bytes, BASE)) {
      return Answer.BASE;
    }
    var parts = starts(bytes, DERIVED) ? parts(bytes) : Optional.<Parts>empty();
    if (parts.isEmpty()) {
      return Answer.BAD;
    }
    options.set("@context", document.path("@context"));
    var of = canonical.options(options, DataIntegrity.SHA_256);
    if (of instanceof Form.Refused refused) {
      return DataIntegrity.answer(refused.why());
    }
    var whole = canonical.credential(document, DataIntegrity.SHA_256);
    if (whole instanceof Form.Refused refused) {
      return DataIntegrity.answer(refused.why());
    }
    return good(parts.get(), ((Form.Whole) of).quads(), ((Form.Whole) whole).quads(), issuer)
        ? Answer.GOOD
        : Answer.BAD;
  }

  private static boolean good(Parts parts, String options, String quads, PublicKey issuer) {
    var statements = relabelled(quads, parts.labels());
    var mandatory = new StringBuilder();
    var others = new ArrayList<String>();
    for (var i = 0; i < statements.size(); i++) {
      if (parts.mandatory().contains(i)) {
        mandatory.append(statements.get(i));
      } else {
        others.add(statements.get(i));
      }
    }
    var own = Multikey.decode(parts.publicKey()).filter(key -> kind(key) == KeyKind.P256);
    return own.isPresent()
        && others.size() == parts.signatures().size()
        && KeyKind.P256.verify(issuer, signed(parts, options, mandatory.toString()), parts.base())
        && all(others, parts.signatures(), own.get());
  }

  private static KeyKind kind(PublicKey key) {
    return KeyKind.of(key).orElse(KeyKind.RSA);
  }

  private static boolean all(List<String> statements, List<byte[]> signatures, PublicKey key) {
    for (var i = 0; i < statements.size(); i++) {
      if (!KeyKind.P256.verify(key, DataIntegrity.utf8(statements.get(i)), signatures.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Section 3.5.1: what the base signature is over. */
  private static byte[] signed(Parts parts, String options, String mandatory) {
    var data = new ByteArrayOutputStream();
    data.writeBytes(DataIntegrity.digest(DataIntegrity.SHA_256, DataIntegrity.utf8(options)));
    data.writeBytes(parts.publicKey());
    data.writeBytes(DataIntegrity.digest(DataIntegrity.SHA_256, DataIntegrity.utf8(mandatory)));
    return data.toByteArray();
  }

  /** The statements under the labels that the issuer gave to nodes without a name, in order. */
  private static List<String> relabelled(String quads, Map<String, String> labels) {
    return quads
        .lines()
        .map(
            line ->
                LABEL
                    .matcher(line)
                    .replaceAll(
                        found ->
                            "_:" + labels.getOrDefault(found.group().substring(2), "unlabelled")))
        .map(line -> line + "\n")
        .sorted()
        .toList();
  }

  private static Optional<Parts> parts(byte[] bytes) {
    try {
      var array = CBOR.readTree(bytes, HEAD, bytes.length - HEAD);
      if (!array.isArray() || array.size() != 5 || !array.get(3).isObject()) {
        return Optional.empty();
      }
      var labels = new HashMap<String, String>();
      for (var label : array.get(3).properties()) {
        var name = Base64.getUrlEncoder().withoutPadding().encodeToString(binary(label.getValue()));
        labels.put("c14n" + label.getKey(), "u" + name);
      }
      var signatures = new ArrayList<byte[]>();
      for (var signature : array.get(2)) {
        signatures.add(binary(signature));
      }
      var mandatory = new HashSet<Integer>();
      StreamSupport.stream(array.get(4).spliterator(), false)
          .forEach(index -> mandatory.add(index.asInt(-1)));
      return new HashSet<>(labels.values()).size() == labels.size()
          ? Optional.of(
              new Parts(binary(array.get(0)), binary(array.get(1)), signatures, labels, mandatory))
          : Optional.empty();
    } catch (IOException noCbor) {
      return Optional.empty();
    }
  }

  private static byte[] binary(JsonNode node) throws IOException {
    var bytes = node.binaryValue();
    if (bytes == null) {
      throw new NoBytesException();
    }
    return bytes;
  }

  /** Something else stands where bytes should. */
  private static final class NoBytesException extends JsonProcessingException {

    private static final long serialVersionUID = 1L;

    NoBytesException() {
      super("no bytes");
    }
  }

  private static byte[] bytes(String value) {
    if (!value.startsWith("u") || value.length() > MAX_PROOF_VALUE) {
      return new byte[0];
    }
    try {
      return Base64.getUrlDecoder().decode(value.substring(1));
    } catch (IllegalArgumentException noBase64) {
      return new byte[0];
    }
  }

  private static boolean starts(byte[] bytes, byte[] head) {
    return bytes.length > HEAD && Arrays.equals(head, Arrays.copyOf(bytes, HEAD));
  }
}
