"""How a page is drawn (내보내기 · 書き出し): PDF with ReportLab, JSON. Imports documents and below."""
