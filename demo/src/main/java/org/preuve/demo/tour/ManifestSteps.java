package org.preuve.demo.tour;

import java.net.URI;

/** An outsider checks a submission's manifest with the published key and nothing of Preuve's. */
final class ManifestSteps {

  private final Course student;
  private final Findings findings;
  private final Steps steps;

  ManifestSteps(Course student, Findings findings, Steps steps) {
    this.student = student;
    this.findings = findings;
    this.steps = steps;
  }

  void walk() {
    steps.step("check the manifest's signature from outside", this::checked);
  }

  /** The student hands over manifest and signature; the key is public. */
  private Steps.Seen checked() {
    byte[] manifest = file("/manifest.json");
    byte[] signature = file("/manifest.json.sig");
    Broken.unless(
        Digests.hex(manifest).equals(findings.manifestDigest), "the manifest is another one now");
    URI key = key();
    Answer pem = new Browser().get(key).expect(200);
    findings.keep("submissions.pem", pem.body());
    findings.keep("manifest.json.sig", signature);
    Broken.unless(
        Digests.ed25519(pem.text(), manifest, signature), "the signature is not that of " + key);
    manifest[manifest.length / 2] ^= 1;
    Broken.unless(
        !Digests.ed25519(pem.text(), manifest, signature), "an altered manifest is accepted");
    return new Steps.Seen(key.toString(), "Ed25519 holds; one bit changed, it does not");
  }

  /** The manifest names it. */
  private URI key() {
    var answer = student.browser().get(at("/manifest.json")).expect(200);
    return URI.create(answer.json().path("key").asText());
  }

  private byte[] file(String name) {
    return student.browser().get(at(name)).expect(200).body();
  }

  private URI at(String name) {
    return URI.create(findings.submission + name);
  }
}
