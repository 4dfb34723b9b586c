package org.preuve.portfolio.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.function.Function;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUploadException;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.PortfolioReason;
import org.preuve.web.Caller;
import org.preuve.web.Reason;
import org.preuve.web.base.StreamedUpload;

/**
 * Reads the multipart form of "add evidence" (RFC 7578) part by part: the form's token comes first,
 * and no byte of a file is written before it was seen.
 */
@Dependent
class ReadForm {

  private static final int LARGEST_FIELD = 256 * 1024;
  private static final int MOST_PARTS = 400;

  /** Characters of all fields together: they are held in memory until the form is kept. */
  private static final int MOST_CHARACTERS = 1024 * 1024;

  private final EvidenceFiles files;
  private final Quota quota;

  @Inject
  ReadForm(EvidenceFiles files, Quota quota) {
    this.files = files;
    this.quota = quota;
  }

  /** What was read, or why nothing was. */
  sealed interface Reading {

    record Form(EvidenceForm form) implements Reading {}

    record Refused(Reason reason) implements Reading {}

    default <R> R fold(Function<Form, R> form, Function<Refused, R> refused) {
      return this instanceof Form f ? form.apply(f) : refused.apply((Refused) this);
    }
  }

  /**
   * Reads it.
   *
   * @param length that the request says, -1 for none
   */
  Reading read(Caller caller, String contentType, long length, InputStream body)
      throws IOException {
    if (StreamedUpload.tooLong(length, files.limit())) {
      return new Reading.Refused(EvidenceReason.EVIDENCE_TOO_LARGE); // before it has been sent
    }
    var fields = new FormFields();
    try {
      var refusal = read(caller, fields, contentType, body);
      if (refusal == null) {
        return new Reading.Form(fields.form());
      }
      fields.forget(files);
      return new Reading.Refused(refusal);
    } catch (FileUploadException malformed) {
      fields.forget(files);
      return new Reading.Refused(EvidenceReason.EVIDENCE_FORM);
    } catch (RuntimeException failed) {
      fields.forget(files);
      throw failed;
    } catch (IOException broken) {
      fields.forget(files);
      if (StreamedUpload.malformed(broken)) {
        return new Reading.Refused(EvidenceReason.EVIDENCE_FORM);
      }
      throw broken;
    }
  }

  private @Nullable Reason read(
      Caller caller, FormFields fields, String contentType, InputStream body)
      throws IOException, FileUploadException {
    var upload = new StreamedUpload(files.limit());
    var parts = upload.parts(contentType, body);
    boolean trusted = false;
    int characters = 0;
    for (int i = 0; parts.hasNext(); i++) {
      var part = parts.next();
      if (i > MOST_PARTS) {
        return EvidenceReason.EVIDENCE_FORM;
      }
      if ("csrf".equals(part.getFieldName())) {
        trusted = MessageDigest.isEqual(text(part).getBytes(UTF_8), caller.csrf().getBytes(UTF_8));
      } else if (!trusted) {
        return PortfolioReason.FORM_TOKEN;
      } else if (part.isFormField()) {
        var text = text(part);
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
          return EvidenceReason.EVIDENCE_FORM;
        }
        fields.put(part.getFieldName(), text);
      } else if (!files.hasRoom()) {
        return EvidenceReason.EVIDENCE_NO_ROOM;
      } else if (quota.used(caller)) {
        return EvidenceReason.EVIDENCE_QUOTA;
      } else {
        fields.file(upload.sentName(part), files.receive(part.openStream()), files);
      }
    }
    return trusted ? null : PortfolioReason.FORM_TOKEN;
  }

  private static String text(FileItemStream part) throws IOException, FileUploadException {
    var bytes = part.openStream().readNBytes(LARGEST_FIELD + 1);
    if (bytes.length > LARGEST_FIELD) {
      throw new FileUploadException("field of more than " + LARGEST_FIELD + " bytes");
    }
    return new String(bytes, UTF_8).replace("\r\n", "\n");
  }
}
