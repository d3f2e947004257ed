"""What is on a page (문서 · 書類), as plain frozen trees without layout. Imports calls and below."""
