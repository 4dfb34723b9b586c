package org.preuve.lti;

import java.util.List;
import org.tsugi.ags2.objects.SubmissionReview;

/**
 * Says of a line item that the grade book can open the student's work (Submission Review 1.0,
 * section 4.1): whenever there is any, at the address that the tool registered for that message.
 */
public final class SubmissionReviews {

  private SubmissionReviews() {}

  /** Open from the first piece of work on. */
  public static SubmissionReview open() {
    var review = new SubmissionReview();
    review.reviewableStatus = List.of("InProgress", "Submitted", "Completed");
    return review;
  }
}
