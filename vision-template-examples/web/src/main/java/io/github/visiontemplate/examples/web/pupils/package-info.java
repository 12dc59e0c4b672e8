/** 查看/编辑体检数据: finds pupils, and enters or corrects a record by hand. */
@NullMarked
package io.github.visiontemplate.examples.web.pupils;

import org.jspecify.annotations.NullMarked;
