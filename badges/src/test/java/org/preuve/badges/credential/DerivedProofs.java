package org.preuve.badges.credential;

import com.apicatalog.multibase.Multibase;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.preuve.badges.credential.Canonical.Form;

/**
 * What a holder shows of a badge with {@code ecdsa-sd-2023} (Data Integrity ECDSA Cryptosuites 1.0,
 * sections 3.5.1, 3.5.7 and 3.6.6), made by the letter of the specification: whatever the holder
 * left out, the proof is over what is left, of which every second statement is mandatory.
 */
public final class DerivedProofs {

  private static final Pattern BLANK = Pattern.compile("_:(c14n(\\d+))");
  private static final int COORDINATE = 32;
  private static final byte[] HEAD = {(byte) 0xd9, 0x5d, 0x01};

  private DerivedProofs() {}

  /** A pair on P-256. */
  public static KeyPair pair() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its name (Controlled Identifiers 1.0, section 2.2.2): the point in its compressed form. */
  public static String multikey(KeyPair pair) {
    return Multibase.BASE_58_BTC.encode(bytes(pair));
  }

  private static byte[] bytes(KeyPair pair) {
    var point = ((ECPublicKey) pair.getPublic()).getW();
    var bytes = new byte[2 + 1 + COORDINATE];
    bytes[0] = (byte) 0x80;
    bytes[1] = 0x24;
    bytes[2] = (byte) (point.getAffineY().testBit(0) ? 3 : 2);
    var x = point.getAffineX().toByteArray();
    int length = Math.min(x.length, COORDINATE);
    System.arraycopy(x, x.length - length, bytes, bytes.length - length, length);
    return bytes;
  }

  /** The credential with its derived proof. */
  public static ObjectNode sign(ObjectNode shown, String method, KeyPair issuer) {
    var own = pair();
    var proof = CredentialJson.empty().put("type", "DataIntegrityProof");
    proof.put("created", "2026-06-02T08:12:00Z").put("verificationMethod", method);
    proof.put("cryptosuite", "ecdsa-sd-2023").put("proofPurpose", "assertionMethod");
    var options = proof.deepCopy();
    options.set("@context", shown.path("@context"));

    var labels = new TreeMap<Integer, byte[]>();
    var statements = labelled(quads(shown, true), labels);
    var mandatory = new ArrayList<Integer>();
    var signatures = new ArrayList<byte[]>();
    var said = new StringBuilder();
    for (var i = 0; i < statements.size(); i++) {
      if (i % 2 == 0) {
        mandatory.add(i);
        said.append(statements.get(i));
      } else {
        signatures.add(sign(own, utf8(statements.get(i))));
      }
    }
    var publicKey = bytes(own);
    var data = new ByteArrayOutputStream();
    data.writeBytes(DataIntegrity.digest("SHA-256", utf8(quads(options, false))));
    data.writeBytes(publicKey);
    data.writeBytes(DataIntegrity.digest("SHA-256", utf8(said.toString())));
    var value = value(sign(issuer, data.toByteArray()), publicKey, signatures, labels, mandatory);
    var signed = shown.deepCopy();
    signed.putArray("proof").add(proof.put("proofValue", value));
    return signed;
  }

  private static String quads(ObjectNode document, boolean credential) {
    var canonical = new Canonical(Contexts.bundled());
    var form =
        credential
            ? canonical.credential(document, "SHA-256")
            : canonical.options(document, "SHA-256");
    return ((Form.Whole) form).quads();
  }

  private static List<String> labelled(String quads, Map<Integer, byte[]> labels) {
    return quads
        .lines()
        .map(
            line ->
                BLANK
                    .matcher(line)
                    .replaceAll(
                        found -> {
                          var label = DataIntegrity.digest("SHA-256", utf8(found.group(1)));
                          labels.put(Integer.valueOf(found.group(2)), label);
                          return "_:" + base64(label);
                        }))
        .map(line -> line + "\n")
        .sorted()
        .toList();
  }

  private static String value(
      byte[] base,
      byte[] publicKey,
      List<byte[]> signatures,
      Map<Integer, byte[]> labels,
      List<Integer> mandatory) {
    var cbor = new ObjectMapper(new CBORFactory());
    var parts = cbor.createArrayNode().add(base).add(publicKey);
    var each = parts.addArray();
    signatures.forEach(each::add);
    var names = parts.addObject();
    labels.forEach((number, label) -> names.put(number.toString(), label));
    var indexes = parts.addArray();
    mandatory.forEach(indexes::add);
    try {
      var bytes = new ByteArrayOutputStream();
      bytes.writeBytes(HEAD);
      bytes.writeBytes(cbor.writeValueAsBytes(parts));
      return base64(bytes.toByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sign(KeyPair pair, byte[] data) {
    try {
      var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(pair.getPrivate());
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String base64(byte[] bytes) {
    return Multibase.BASE_64_URL.encode(bytes);
  }
}
