/** Diagnosis of a platform: clock, keys, tokens, members, grade book. */
@NullMarked
package org.preuve.lti.admin.doctor;

import org.jspecify.annotations.NullMarked;
