/** A small LMS: an LTI 1.3 platform with one course, for newcomers and for tests. */
@NullMarked
package org.preuve.demo.lms;

import org.jspecify.annotations.NullMarked;
