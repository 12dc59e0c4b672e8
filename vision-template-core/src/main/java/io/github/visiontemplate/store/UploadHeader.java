package io.github.visiontemplate.store;

import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.table.TemplateFile;
import java.time.Instant;

/**
 * The data known when an upload begins: the first part of an upload record (上传记录).
 *
 * @param uploader who uploads
 * @param file the file's name, size and hash
 * @param origin the template family of the file
 * @param at when the upload began
 * @since 0.1
 */
public record UploadHeader(
    Uploader uploader, TemplateFile.Facts file, TemplateFamily origin, Instant at) {}
