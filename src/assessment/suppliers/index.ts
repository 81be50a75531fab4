export { type CreditFaults, creditFaults, readSuppliers, type Supplier } from "./suppliers.ts";
