"""Type, number, date, place, title and period, as Decree 30/2020 (Annex I) sets them."""
