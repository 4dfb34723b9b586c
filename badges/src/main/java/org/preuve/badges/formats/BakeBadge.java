package org.preuve.badges.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.preuve.badges.achievement.Picture;
import org.preuve.badges.achievement.PictureImage;
import org.preuve.badges.award.Award;

/**
 * An award as a picture that holds it. The credential is the one that stands; one that was taken
 * back stays in its picture, and its status list says so to whoever reads it.
 */
@Dependent
public class BakeBadge {

  private final GenuineCredential genuine;

  @Inject
  BakeBadge(GenuineCredential genuine) {
    this.genuine = genuine;
  }

  /**
   * 480 by 480 pixels; empty if the credential was altered.
   *
   * @param measured whether a device measured some of its evidence
   */
  public Optional<byte[]> png(Award award, Picture picture, boolean measured) {
    return genuine
        .of(award)
        .map(
            signed -> BakedPicture.png(PictureImage.square(picture, measured), award.credential()));
  }

  /** The same as a drawing, UTF-8. */
  public Optional<byte[]> svg(Award award, Picture picture, boolean measured) {
    return genuine
        .of(award)
        .map(signed -> BakedPicture.svg(picture.svg(measured), award.credential()))
        .map(svg -> svg.getBytes(UTF_8));
  }
}
