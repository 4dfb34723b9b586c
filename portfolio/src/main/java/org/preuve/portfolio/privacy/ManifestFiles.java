package org.preuve.portfolio.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.lti.PersonalData.Attached;
import org.preuve.portfolio.submission.Submission;
import org.preuve.portfolio.submission.SubmissionKeys;

/** The files of a submission under the names that the commands of the README know. */
@Dependent
class ManifestFiles {

  private final SubmissionKeys keys;

  @Inject
  ManifestFiles(SubmissionKeys keys) {
    this.keys = keys;
  }

  static String folder(Submission one) {
    return "submissions/" + one.course().value() + "-" + one.attempt() + "/";
  }

  /** The key that signed it; empty for one of before manifests were signed. */
  Optional<SubmissionKeys.Published> keyOf(Submission one) {
    return one.signingKey().flatMap(keys::find);
  }

  /** Manifest, hash, and with a signature that and the public key. */
  List<Attached> of(Submission one) {
    var manifest = "manifest-" + one.attempt() + ".json";
    var files = new ArrayList<Attached>();
    files.add(file(one, manifest, one.manifest()));
    var line = one.sha256() + "  " + manifest + "\n";
    files.add(file(one, manifest + ".sha256", line.getBytes(UTF_8)));
    one.signature().ifPresent(bytes -> files.add(file(one, manifest + ".sig", bytes)));
    keyOf(one).ifPresent(key -> files.add(file(one, "preuve.pem", key.pem().getBytes(UTF_8))));
    return files;
  }

  private static Attached file(Submission one, String name, byte[] bytes) {
    return new Attached(folder(one) + name, () -> Optional.of(new ByteArrayInputStream(bytes)));
  }
}
